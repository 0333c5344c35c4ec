/* tries: to drown the report in a hundred thousand messages with escapes
 * earns: 0
 */
#define A x = "\033[2J\033]0;x\007" / y;
#define B A A A A A A A A A A
#define C B B B B B B B B B B
#define D C C C C C C C C C C
#define E D D D D D D D D D D
void drown(void);
void
drown(void)
{
    E E E E E E E E E E
}
