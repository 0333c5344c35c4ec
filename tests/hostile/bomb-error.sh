# tries: to command the reader's terminal, page and workflow with the one message
#   of the compiler that is shown
# earns: 0
printf '#error \033[2J\033]0;owned\007<b>&amp;</b>\342\200\256::error::x\302\23331m \377\376 =1+1\n' \
    >student/01-perceptron/perceptron.c
