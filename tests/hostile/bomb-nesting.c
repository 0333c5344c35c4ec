/* tries: to overflow the compiler's stack with a million parentheses
 * earns: 0
 */
#define A ((((((((((
#define B A A A A A A A A A A
#define C B B B B B B B B B B
#define D C C C C C C C C C C
#define E D D D D D D D D D D
#define F E E E E E E E E E E
int deep = F F F F F 1;
