"""Form fields that model fields name, and what is said beside a field; below the models."""
