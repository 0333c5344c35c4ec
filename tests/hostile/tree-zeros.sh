# tries: to confuse with a mark of byte order, line ends of another system and zeros,
#   beside right answers
# earns: 70
cd student/01-perceptron || exit 1
{
    printf '\357\273\277'
    sed 's/$/\r/' perceptron.c
    head -c 1000 /dev/zero
} >new
mv new perceptron.c
