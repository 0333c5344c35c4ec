/* Judges the order of a graph's nodes, which is free, from the raw recording.
 *
 * An order is accepted when it holds every node below the root once, each after
 * its operands.  When it is refused we ask which known mistake explains it.
 */
#include "../judge/accept.h"

#include "../judge/compare.h"

#include <stdio.h>
#include <string.h>

enum { MOST = 64 };

/* The graph of a case, and an order of its nodes. */
typedef struct {
    int size, root;
    int a[MOST], b[MOST]; /* operands, or -1 */
    int below[MOST];      /* is it below the root? */
    int wanted;           /* how many are */
    int n, order[MOST];
} graph;

/* Reads the graph from the reference's recording; 0 if it is not there. */
static int
read_graph(const rec_case *want, graph *g)
{
    const entry *a = case_entry(want, ROLE_IN, "first operands");
    const entry *b = case_entry(want, ROLE_IN, "second operands");
    const entry *root = case_entry(want, ROLE_IN, "root");
    if (a == NULL || b == NULL || root == NULL || a->cols > MOST)
        return 0;
    *g = (graph){.size = (int)a->cols, .root = (int)root->v[0]};
    g->below[g->root] = 1;
    for (int i = g->size - 1; i >= 0; i--) {
        g->a[i] = (int)a->v[i];
        g->b[i] = (int)b->v[i];
        g->wanted += g->below[i];
        if (g->below[i] && g->a[i] >= 0)
            g->below[g->a[i]] = 1;
        if (g->below[i] && g->b[i] >= 0)
            g->below[g->b[i]] = 1;
    }
    return 1;
}

/* Reads what was answered; 0, and a sentence, if it cannot be an order. */
static int
read_order(const rec_case *got, const char *count, const char *name, graph *g,
           refusal *no)
{
    const entry *n = accept_output(got, count, TYPE_INT, 1, 1, no);
    if (n == NULL)
        return 0;
    if (!(n->v[0] >= 1.0 && n->v[0] <= (double)g->size)) {
        snprintf(no->why, sizeof no->why,
                 "Your function counts %.0f nodes on a tape of %d.", n->v[0],
                 g->size);
        return 0;
    }
    g->n = (int)n->v[0];
    const entry *e =
        accept_output(got, name, TYPE_LABELS, 1, (size_t)g->n, no);
    for (int i = 0; e != NULL && i < g->n; i++) {
        if (e->v[i] >= 0.0 && e->v[i] < (double)g->size) {
            g->order[i] = (int)e->v[i];
            continue;
        }
        snprintf(no->why, sizeof no->why,
                 "Place %d of your order holds no node of the tape.", i);
        return 0;
    }
    return e != NULL;
}

/* Where node v stands in the order, or -1. */
static int
place_of(const graph *g, int v)
{
    for (int i = 0; i < g->n; i++)
        if (g->order[i] == v)
            return i;
    return -1;
}

/* Is operand v of the node in place i missing, or later? */
static int
is_late(const graph *g, int v, int i)
{
    return v >= 0 && (place_of(g, v) < 0 || place_of(g, v) > i);
}

/* The order turned round. */
static graph
reversed(const graph *g)
{
    graph turned = *g;
    for (int i = 0; i < g->n; i++)
        turned.order[i] = g->order[g->n - 1 - i];
    return turned;
}

/* Is it right?  If not, says what is wrong. */
static int
check(const graph *g, refusal *no)
{
    for (int i = 0; i < g->n; i++) {
        int v = g->order[i];
        if (!g->below[v])
            snprintf(no->why, sizeof no->why,
                     "Your order holds v%d, which is not below the root.", v);
        else if (place_of(g, v) != i)
            snprintf(no->why, sizeof no->why, "Your order holds v%d twice.",
                     v);
        else if (is_late(g, g->a[v], i) || is_late(g, g->b[v], i))
            snprintf(no->why, sizeof no->why,
                     "In your order v%d stands before an operand of its own.",
                     v);
        else
            continue;
        return 0;
    }
    if (g->n == g->wanted)
        return 1;
    snprintf(no->why, sizeof no->why,
             "Your order holds %d of the %d nodes below the root.", g->n,
             g->wanted);
    return 0;
}

/* ---- Known mistakes ---- */

/* How often the nodes of the order stand in it, at most. */
static int
holds_twice(const graph *g)
{
    for (int i = 0; i < g->n; i++)
        if (place_of(g, g->order[i]) != i)
            return 1;
    return 0;
}

static int
holds_strangers(const graph *g)
{
    for (int i = 0; i < g->n; i++)
        if (!g->below[g->order[i]])
            return 1;
    return 0;
}

/* Are all nodes there but the root, or but some leaves? */
static int
lacks_root(const graph *g)
{
    return g->n == g->wanted - 1 && place_of(g, g->root) < 0;
}

static int
lacks_leaves(const graph *g)
{
    for (int v = 0; v < g->size; v++)
        if (g->below[v] && g->a[v] >= 0 && place_of(g, v) < 0)
            return 0;
    return g->n < g->wanted;
}

/* The identifier of the mistake that explains a wrong order, or NULL. */
static const char *
known_mistake(const graph *g)
{
    refusal ignored;
    graph turned = reversed(g);
    if (check(&turned, &ignored))
        return "K07.33";
    if (holds_twice(g))
        return "K07.34";
    if (holds_strangers(g))
        return "K07.35";
    if (lacks_root(g))
        return "K07.36";
    if (lacks_leaves(g))
        return "K07.37";
    return g->n == g->wanted ? "K07.38" : NULL;
}

static int
judge(const rec_case *got, const char *count, const char *name, graph *g,
      refusal *no)
{
    if (!read_order(got, count, name, g, no))
        return 0;
    if (check(g, no))
        return 1;
    no->mistake = known_mistake(g);
    return 0;
}

static int
accept_order(const rec_case *want, const rec_case *got, refusal *no)
{
    graph g;
    if (!read_graph(want, &g) || !judge(got, "count", "order", &g, no))
        return 0;
    if (judge(got, "count of a second call", "order of a second call", &g, no))
        return 1;
    /* Only the first call is right: something was left behind. */
    no->mistake = "K07.39";
    return 0;
}

const accept_entry accept_value[] = {
    {"order", accept_order},
    {NULL, NULL},
};
