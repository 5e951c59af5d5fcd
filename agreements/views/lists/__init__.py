"""What public lists share: what is asked for, its chips, facets, order and pages."""
