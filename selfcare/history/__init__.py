"""What was done, kept on this machine: while a session runs in its log, afterwards in one SQLite file with its copies.

Begin with: `keeper` writes a running session down; `store.Store.open` reads all that is kept and changes nothing;
`unfinished` says what can be gone on with; `ingest` takes logs in at the next start; `lookback`, `report` and
`exporting` tell what there is; `backups` and `restoring` bring it back; `forgetting` is the only one that deletes.
`trouble` has what can be wrong, in sentences.
"""
