/* tries: to make the compiler choose among exponentially many types
 * earns: 0
 */
#define A(x) _Generic((x), int : (x), default : (x)) + _Generic((x), int : (x))
#define B(x) A(A(A(A(x))))
#define C(x) B(B(B(B(x))))
int chosen = C(C(C(C(__COUNTER__))));
