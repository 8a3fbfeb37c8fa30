/**
 * PostgreSQL's settings, given at every start so that the folder holds no configuration of ours that ages.
 * `isDurable` is false in tests alone, which throw their data away.
 */
export const settingsOf = (isDurable: boolean): Readonly<Record<string, string>> => ({
  // No network: the only way in is the socket in a folder that only our account may enter.
  listen_addresses: '',
  unix_socket_permissions: '0700',
  // What was acknowledged is on the disk, also after the power went.
  fsync: isDurable ? 'on' : 'off',
  synchronous_commit: isDurable ? 'on' : 'off',
  full_page_writes: isDurable ? 'on' : 'off',
  // Not minimal: the WAL is nearly the same size for small writes, and an operator can archive it or attach a standby.
  wal_level: 'replica',
  // Two processes of ours use about 25 connections; a municipality's data fits in 96 MB and the system caches the rest.
  max_connections: '60',
  shared_buffers: '96MB',
  max_wal_size: '512MB',
  // Short queries only: compiling them costs more than it gives.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
})
