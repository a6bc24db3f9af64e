"""The command line: the commands (`commands`, a file each), and the one place where parts are put together (`parts`,
`playing`, `desk`).

Begin with: `start.run` runs what `asked` knows by its exact words, and `main` all else. stdout is content,
stderr is diagnostics; the exit codes stand in `codes`.
Each shell is imported inside the command that opens it.
"""
