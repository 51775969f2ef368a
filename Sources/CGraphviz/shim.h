// What Swift needs of Graphviz, without macros, varargs and strings that are not const.
#ifndef BLASTRADIUS_CGRAPHVIZ_SHIM_H
#define BLASTRADIUS_CGRAPHVIZ_SHIM_H

#include <dlfcn.h>
#include <gvc.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

struct br_dl_info {
  const char *file;
  void *base;
  const char *symbol;
  void *address;
};
// dladdr is hidden behind _GNU_SOURCE, which a header cannot set for others.
extern int br_dladdr(const void *, struct br_dl_info *) __asm__("dladdr");

// Loads a plugin from the folder `graphviz` beside libgvc, with libgvc's own version suffix.
static inline gvplugin_library_t *br_plugin(const char *name) {
  struct br_dl_info info;
  if (!br_dladdr((const void *)&gvContextPlugins, &info) || !info.file) return NULL;
  const char *slash = strrchr(info.file, '/');
  const char *suffix = strstr(slash ? slash : info.file, ".so");
  if (!slash || !suffix) return NULL;
  char path[4096], symbol[256];
  int length = snprintf(path, sizeof path, "%.*s/graphviz/libgvplugin_%s%s",
                        (int)(slash - info.file), info.file, name, suffix);
  if (length < 0 || length >= (int)sizeof path) return NULL;
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!library) return NULL;
  snprintf(symbol, sizeof symbol, "gvplugin_%s_LTX_library", name);
  return (gvplugin_library_t *)dlsym(library, symbol);
}

// A context that knows the layout `dot` and the writer of attributes, and loads nothing else: no
// fonts, no configuration. Falls back to an ordinary one where the plugins are elsewhere.
static inline GVC_t *br_context(void) {
  agseterr(AGMAX);
  gvplugin_library_t *core = br_plugin("core");
  gvplugin_library_t *dot = br_plugin("dot_layout");
  if (!core || !dot) return gvContext();
  lt_symlist_t none[] = {{0, 0}};
  GVC_t *context = gvContextPlugins(none, 0);
  if (!context) return NULL;
  gvAddLibrary(context, core);
  gvAddLibrary(context, dot);
  return context;
}

// Graphviz goes through subgraphs in the order of their ids, which are the addresses of their names
// unless told otherwise: then the layout would depend on the allocator. These ids are counted.
static void *br_ids_open(Agraph_t *graph, Agdisc_t *disc) {
  (void)graph, (void)disc;
  return calloc(1, sizeof(IDTYPE));
}
static long br_ids_map(void *state, int type, char *name, IDTYPE *id, int create) {
  (void)type;
  if (name || !create) return 0;
  *id = ++*(IDTYPE *)state;
  return 1;
}
static long br_ids_alloc(void *state, int type, IDTYPE id) {
  (void)state, (void)type, (void)id;
  return 0;
}
static void br_ids_free(void *state, int type, IDTYPE id) { (void)state, (void)type, (void)id; }
static char *br_ids_print(void *state, int type, IDTYPE id) {
  (void)state, (void)type, (void)id;
  return NULL;
}
static void br_ids_close(void *state) { free(state); }
static void br_ids_register(void *state, int type, void *object) {
  (void)state, (void)type, (void)object;
}

static inline Agraph_t *br_graph(void) {
  static Agiddisc_t ids = {br_ids_open,  br_ids_map,   br_ids_alloc,   br_ids_free,
                           br_ids_print, br_ids_close, br_ids_register};
  Agdisc_t disc = {NULL, &ids, NULL};
  return agopen((char *)"layout", Agdirected, &disc);
}

static inline Agraph_t *br_cluster(Agraph_t *parent, const char *name) {
  return agsubg(parent, (char *)name, 1);
}

static inline Agnode_t *br_node(Agraph_t *graph, const char *name) {
  return agnode(graph, (char *)name, 1);
}

static inline Agnode_t *br_find(Agraph_t *graph, const char *name) {
  return agnode(graph, (char *)name, 0);
}

static inline void br_place(Agraph_t *cluster, Agnode_t *node) { agsubnode(cluster, node, 1); }

static inline Agedge_t *br_edge(Agraph_t *graph, Agnode_t *tail, Agnode_t *head,
                                const char *name) {
  return agedge(graph, tail, head, (char *)name, 1);
}

static inline void br_set(void *object, const char *name, const char *value) {
  agsafeset(object, (char *)name, (char *)value, (char *)"");
}

static inline const char *br_get(void *object, const char *name) {
  return agget(object, (char *)name);
}

static inline void br_declare(Agraph_t *graph, int kind, const char *name, const char *value) {
  agattr(graph, kind, (char *)name, (char *)value);
}

static inline int br_layout(GVC_t *context, Agraph_t *graph) {
  int failed = gvLayout(context, graph, "dot");
  return failed ? failed : gvRender(context, graph, "dot", NULL);
}

static inline void br_free(GVC_t *context, Agraph_t *graph) {
  gvFreeLayout(context, graph);
  agclose(graph);
}

// Limits this process: processor time in seconds and address space in bytes. 0 when it worked.
static inline int br_limit(unsigned long seconds, unsigned long bytes) {
  struct rlimit cpu = {seconds, seconds}, memory = {bytes, bytes}, core = {0, 0};
  return setrlimit(RLIMIT_CPU, &cpu) | setrlimit(RLIMIT_AS, &memory) |
         setrlimit(RLIMIT_CORE, &core);
}

// Ends this process when another one is no longer its parent, which is looked at ten times a second.
static void *br_watch(void *parent) {
  while (getppid() == (pid_t)(long)parent) usleep(100000);
  _exit(4);
}

// Starts to watch the parent; 0 when it worked. What Linux offers, PR_SET_PDEATHSIG, would end this
// process with the thread of the parent that started it.
static inline int br_follow(long parent) {
  pthread_attr_t attributes;
  pthread_t thread;
  if (pthread_attr_init(&attributes)) return 1;
  pthread_attr_setstacksize(&attributes, 65536);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  int failed = pthread_create(&thread, &attributes, br_watch, (void *)parent);
  pthread_attr_destroy(&attributes);
  return failed;
}

// Writes one byte to standard error.
static inline void br_complain(int byte) { fputc(byte, stderr); }

#endif
