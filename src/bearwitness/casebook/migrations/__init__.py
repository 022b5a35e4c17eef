"""Schema migrations, run when a casebook is opened (`casebook.schema`)."""
