"""Query strings of public pages: the fields and filters of the grammar, and the forms of lists."""
