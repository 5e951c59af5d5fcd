"""What the registry gives away: agreements in other forms."""
