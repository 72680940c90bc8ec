// Calls of Linux that the headers show only with _GNU_SOURCE, which Swift does not set.
int memfd_create(const char *name, unsigned int flags);
int unshare(int flags);
