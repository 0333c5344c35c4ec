/* A probe that lies: it records what the reference did, with one thing changed.
 *
 *     FUZZ_REFERENCE=file FUZZ_SEED=n FUZZ_LOG=file liar --exercise ID ...
 *
 * The seed chooses the lie.  The log gets a line `ID harmless LIE`, `ID harmful
 * LIE` or `ID unknown LIE`, so that a test knows what the judge must find: a
 * harmful lie spoils an answer for certain, an unknown one changes any bytes.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ROOM = 1 << 20 };

/* A recording that is being written, and the dice. */
typedef struct {
    char text[2 * ROOM];
    size_t size;
    unsigned long dice;
    int status; /* with which the program ends */
} lie;

static unsigned long
roll(lie *l, unsigned long sides)
{
    l->dice = (l->dice * 6364136223846793005UL + 1442695040888963407UL);
    return (l->dice >> 33) % sides;
}

/* Copies what the reference recorded of an exercise, without its last line. */
static void
read_reference(lie *l, const char *id)
{
    char *line = NULL, head[64];
    size_t room = 0;
    int on = 0;
    snprintf(head, sizeof head, "exercise %s ", id);
    FILE *in = fopen(getenv("FUZZ_REFERENCE"), "r");
    while (in != NULL && getline(&line, &room, in) > 0) {
        if (strncmp(line, "exercise ", 9) == 0)
            on = strncmp(line, head, strlen(head)) == 0;
        size_t length = strlen(line);
        if (on && strncmp(line, "ended ", 6) != 0 && l->size + length < ROOM) {
            memcpy(l->text + l->size, line, length + 1);
            l->size += length;
        }
    }
    if (in != NULL)
        fclose(in);
    free(line);
}

/* Puts words in the place of n bytes at `at`. */
static void
put(lie *l, size_t at, size_t n, const char *words, size_t length)
{
    memmove(l->text + at + length, l->text + at + n, l->size - at - n + 1);
    memcpy(l->text + at, words, length);
    l->size += length - n;
}

/* Where some line that begins with word starts; the text's size if none does. */
static size_t
some_line(lie *l, const char *word)
{
    size_t found = l->size, seen = 0, length = strlen(word);
    for (const char *c = l->text; *c != '\0'; c += strcspn(c, "\n"), c++)
        if (strncmp(c, word, length) == 0 && roll(l, ++seen) == 0)
            found = (size_t)(c - l->text);
    return found;
}

static size_t
length_of_line(const lie *l, size_t at)
{
    return strcspn(l->text + at, "\n") + 1;
}

/* ---- Lies ---- */

static void
say_the_truth(lie *l)
{
    (void)l;
}

static void
leave_an_answer_out(lie *l)
{
    size_t at = some_line(l, "out ");
    put(l, at, length_of_line(l, at), "", 0);
}

static void
change_an_answer(lie *l)
{
    size_t at = some_line(l, "out ");
    put(l, at, length_of_line(l, at), "out z vector 1 0x1p+9\n", 22);
}

static void
leave_a_case_out(lie *l)
{
    size_t at = some_line(l, "case "), end = at + 1;
    while (end < l->size && strncmp(l->text + end, "\ncase ", 6) != 0 &&
           strncmp(l->text + end, "\ngroup ", 7) != 0 &&
           strncmp(l->text + end, "\nreturn", 7) != 0)
        end++;
    put(l, at, end + 1 - at, "", 0);
}

static void
repeat_a_case(lie *l)
{
    size_t at = some_line(l, "case "), n = length_of_line(l, at);
    char line[256];
    snprintf(line, sizeof line, "%.*s", (int)n, l->text + at);
    put(l, at, 0, line, strlen(line));
}

static void
stop_early(lie *l)
{
    size_t at = some_line(l, "out ");
    l->text[l->size = at] = '\0';
}

static void
not_return(lie *l)
{
    size_t at = some_line(l, "return");
    put(l, at, length_of_line(l, at), "", 0);
    l->status = 3;
}

static void
begin_again(lie *l)
{
    put(l, l->size, 0, "exercise 9.9 f x -\nreturn\n", 26);
}

static void
add_garbage(lie *l)
{
    put(l, l->size, 0, "\0?\n", 3);
}

static void
promise_much(lie *l)
{
    size_t at = some_line(l, "out ");
    put(l, at, 0, "out z matrix 4194304 1 0\n", 25);
}

static void
scramble(lie *l)
{
    static const char *const words[] = {
        "\n",    " ",    "nan",    "-",         "0x1p+9",
        "case ", "gsl ", "return", " 4194304 ", "%1B[31m"};
    for (unsigned long n = 1 + roll(l, 5); n > 0; n--) {
        size_t at = roll(l, l->size);
        const char *word = words[roll(l, 10)];
        put(l, at, roll(l, 2) && at + 9 < l->size ? roll(l, 9) : 0, word,
            strlen(word));
    }
}

static const struct {
    void (*tell)(lie *l);
    const char *harm, *name;
} lies[] = {
    {say_the_truth, "harmless", "the truth"},
    {leave_an_answer_out, "harmful", "an answer less"},
    {change_an_answer, "harmful", "another answer"},
    {leave_a_case_out, "harmful", "a case less"},
    {repeat_a_case, "harmful", "a case twice"},
    {stop_early, "harmful", "an early end"},
    {not_return, "harmful", "no return"},
    {begin_again, "harmful", "another exercise"},
    {add_garbage, "harmful", "garbage after a NUL"},
    {promise_much, "harmful", "a large matrix"},
    {scramble, "unknown", "scrambled"},
    {scramble, "unknown", "scrambled"},
    {scramble, "unknown", "scrambled"},
};

/* Begins the dice with the seed and the exercise. */
static void
seed(lie *l, const char *id)
{
    l->dice = strtoul(getenv("FUZZ_SEED"), NULL, 10);
    for (const char *c = id; *c != '\0'; c++)
        l->dice = l->dice * 31 + (unsigned char)*c;
    for (int k = 0; k < 5; k++)
        roll(l, 2);
}

static void
note(const char *id, const char *harm, const char *name)
{
    FILE *log = fopen(getenv("FUZZ_LOG"), "a");
    if (log != NULL) {
        fprintf(log, "%s %s %s\n", id, harm, name);
        fclose(log);
    }
}

int
main(int argc, char **argv)
{
    static lie l;
    const char *id = argc > 2 ? argv[2] : "";
    read_reference(&l, id);
    seed(&l, id);
    size_t which = roll(&l, sizeof lies / sizeof *lies);
    lies[which].tell(&l);
    note(id, lies[which].harm, lies[which].name);
    ssize_t written = write(atoi(getenv("NN_RECORD")), l.text, l.size);
    return written == (ssize_t)l.size ? l.status : 4;
}
