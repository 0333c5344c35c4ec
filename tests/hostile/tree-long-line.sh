# tries: to drown the report in one line of 8 MB that does not compile
# earns: 0
{
    printf 'int '
    head -c 8000000 /dev/zero | tr '\0' x
    echo ' = y;'
} >student/01-perceptron/perceptron.c
