"""What people type, made into values of the domain."""
