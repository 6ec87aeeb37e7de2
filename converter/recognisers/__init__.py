"""One UN convention a module: what stands at a place of the flow."""
