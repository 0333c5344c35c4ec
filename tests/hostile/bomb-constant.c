/* tries: to make the optimiser calculate for ever
 * earns: 0
 */
static inline __attribute__((always_inline)) unsigned
a(unsigned x)
{
    return x * x + 1;
}
#define A(x) a(a(a(a(a(a(a(a(x))))))))
#define B(x) A(A(A(A(A(A(A(A(x))))))))
#define C(x) B(B(B(B(B(B(B(B(x))))))))
#define D(x) C(x) + C(x + 1) + C(x + 2) + C(x + 3) + C(x + 4) + C(x + 5)
unsigned calculated(unsigned x);
unsigned
calculated(unsigned x)
{
    return D(x) + D(x * 7) + D(x * 11) + D(x * 13) + D(x * 17);
}
