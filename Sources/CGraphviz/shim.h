#include <gvc.h>
#include <stdint.h>

// What Swift cannot reach: a variable of the library that is not constant, and functions that
// take text they do not change but do not say so.

static inline Agraph_t *fasti_open_digraph(const char *name) {
    return agopen((char *)name, Agdirected, 0);
}

static inline Agnode_t *fasti_add_node(Agraph_t *graph, const char *name) {
    return agnode(graph, (char *)name, 1);
}

static inline Agedge_t *fasti_add_edge(
    Agraph_t *graph, Agnode_t *from, Agnode_t *to, const char *name) {
    return agedge(graph, from, to, (char *)name, 1);
}

static inline int fasti_declare(
    Agraph_t *graph, int kind, const char *name, const char *value) {
    return agattr(graph, kind, (char *)name, (char *)value) != 0;
}

static inline int fasti_set(void *object, const char *name, const char *value) {
    return agsafeset(object, (char *)name, (char *)value, (char *)"");
}

// As text that the library reads as markup.
static inline int fasti_set_markup(
    Agraph_t *graph, void *object, const char *name, const char *value) {
    char *markup = agstrdup_html(graph, (char *)value);
    int result = agsafeset(object, (char *)name, markup, (char *)"");
    agstrfree(graph, markup);
    return result;
}

// The picture that libpng's simple functions take: png_image of png.h, which is the same in all of 1.6.
typedef struct {
    void *opaque;
    uint32_t version;
    uint32_t width;
    uint32_t height;
    uint32_t format;
    uint32_t flags;
    uint32_t colormap_entries;
    uint32_t warning_or_error;
    char message[64];
} fasti_png_image;
