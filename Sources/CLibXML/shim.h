#include <libxml/xmlreader.h>

// The library's own `xmlFree` is a variable.
static inline void fasti_xml_free(void *text) { xmlFree(text); }
