# tries: to hide text from checks behind zeros, marks of byte order and line ends of other systems
# earns: 0
cd student/01-perceptron || exit 1
{
    printf '\357\273\277\0\0\r\r\n'
    tr '\n' '\r' <perceptron.c
    head -c 100000 /dev/zero
} >new
mv new perceptron.c
