# tries: to bring 20000 files along with right answers
# earns: 70
mkdir student/01-perceptron/many
cd student/01-perceptron/many && seq 20000 | xargs touch
