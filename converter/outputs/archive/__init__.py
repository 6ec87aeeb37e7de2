"""Archive packages: one model of what goes in, one thin writer for each form."""
