# Project A: three programs, their errors, and whose code is in them.
. tests/tap.sh
tests/course/scratch "$scratch/course"
cd "$scratch/course" || exit 1
a=$(echo chapters/*/a_train.c) && a=${a%/*}

# ---- The main road ----
said=$(make -s project-a 2>&1)
is $? 0 "make project-a ends well"
like "$said" '^build/project-a/train.csv +398 rows  malignant 148  benign 250$' "it says how the data are dealt"
like "$said" '^epoch  84/84  loss 0\.[0-9]+  val_loss 0\.[0-9]+ ' "a line for each epoch, with both losses"
for f in model.txt history.csv loss.svg accuracy.svg test.csv; do
    [ -s build/project-a/$f ]
    ok $? "build/project-a/$f is there"
done
is "$(wc -l <build/project-a/history.csv)" 85 "the history has a line for each epoch"
said=$("build/$a/a_predict" --data build/project-a/valid.csv)
like "$said" '^binary cross-entropy 0\.0[0-7]' "validation: binary cross-entropy below 0.08"
like "$said" '^accuracy (0\.9[6-9]|1\.)' "validation: accuracy at least 0.96"
like "$said" '^malignant +[0-9]+ +[0-9]+$' "and the confusion table"
like "$("build/$a/a_predict" --answers)" '^86: benign, network says benign, [01]\.' "--answers: a line for each sample"
cp build/project-a/model.txt "$scratch/model.txt"
make -s project-a >/dev/null 2>&1
cmp -s build/project-a/model.txt "$scratch/model.txt"
ok $? "the same seed gives the same model, to the bit"

# ---- Options ----
wrong() { # program, expected line, arguments
    out=$("build/$a/$1" "${@:3}" 2>&1 >/dev/null)
    is $? 2 "$1 ${*:3} ends with 2"
    like "$out" "$2" "and says what is wrong"
    is "$(printf '%s\n' "$out" | wc -l)" 1 "on one line"
}
for p in a_split a_train a_predict; do
    like "$("build/$a/$p" --help)" "^usage: $p " "$p --help"
    wrong $p "^$p: no such argument: 'x'; try --help" x
done
wrong a_train "^a_train: --rate takes a number from .* not 'fast'" --rate fast
wrong a_train "^a_train: --epochs takes a whole number from 1 to .*, not '-3'" --epochs -3
wrong a_train "^a_train: --layers takes a whole number .* not ''" --layers 24,,24
wrong a_train "^a_train: no such activation: 'dense'" --activation dense
wrong a_train "^missing.csv: " --train missing.csv
wrong a_train "^nowhere/m.txt: |^a_train: nowhere/m.txt: No such file" --epochs 1 --quiet --model nowhere/m.txt
wrong a_train "^a_train: nowhere/h.csv: No such file" --epochs 1 --quiet --history nowhere/h.csv
wrong a_split "^a_split: the shares sum to more than 1" --train 0.9 --valid 0.2
wrong a_split "^a_split: nowhere/deep: No such file" --out nowhere/deep
wrong a_predict "^a_predict: .*made for other columns" --data data/iris.csv
head -c 1000 build/project-a/model.txt >"$scratch/torn.txt"
wrong a_predict "^a_predict: $scratch/torn.txt: line [0-9]+: " --model "$scratch/torn.txt"
wrong a_predict "^a_predict: README.md: line 1: this is no model" --model README.md

# ---- Ctrl-C ----
rm build/project-a/model.txt
"build/$a/a_train" --epochs 1000000 >"$scratch/epochs" 2>&1 &
until [ -s "$scratch/epochs" ]; do sleep 0.05; done
kill -INT $!
wait $!
is $? 0 "Ctrl-C ends training after the epoch under way"
like "$("build/$a/a_predict")" '^accuracy 0\.9' "and what was learned is saved"

# ---- Images, as MNIST has them: 20 of 4*4 pixels, bright on the left or the right ----
{
    printf '\0\0\010\003\0\0\0\024\0\0\0\004\0\0\0\004'
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        for _ in 1 2 3 4; do printf '\377\200\0\0'; done
        for _ in 1 2 3 4; do printf '\0\0\200\377'; done
    done
} | gzip >"$scratch/x-images-idx3-ubyte.gz"
{ printf '\0\0\010\001\0\0\0\024' && printf '\0\001%.0s' 1 2 3 4 5 6 7 8 9 10; } | gzip >"$scratch/x-labels-idx1-ubyte.gz"
"build/$a/a_train" --train "$scratch/x-images-idx3-ubyte.gz" --hold-out 4 --activation relu --rate 0.1 \
    --quiet --model "$scratch/x.txt" --history "$scratch/x.csv" >/dev/null
is $? 0 "a_train takes an IDX pair, compressed as it is"
like "$("build/$a/a_predict" --model "$scratch/x.txt" --data "$scratch/x-images-idx3-ubyte.gz")" \
    '^accuracy 1.0000, 20 samples' "and so does a_predict"

# ---- Memory ----
export ASAN_OPTIONS=detect_leaks=1:exitcode=97 UBSAN_OPTIONS=exitcode=97
clean() {
    "build/sanitized/$a/$1" "${@:2}" >/dev/null 2>"$scratch/messages"
    is "$?" 0 "$1 is clean under the sanitizers"
}
if build/sanitized/"$a"/a_split --help >/dev/null 2>&1; then
    clean a_split --out "$scratch/parts"
    clean a_train --train "$scratch/parts/train.csv" --valid "$scratch/parts/valid.csv" --epochs 3 \
        --model "$scratch/m.txt" --history "$scratch/h.csv"
    clean a_predict --model "$scratch/m.txt" --data "$scratch/parts/test.csv" --answers
fi

# ---- Whose code is it? ----
said=$(make -s project-a MINE=1 SUBMISSION=solutions 2>&1)
is $? 0 "make project-a MINE=1 ends well"
like "$said" '^  nn_net_backward +solutions/.*/backprop\.c:[0-9]+ +yours$' "a line for each function says whose it is"
unlike "$said" "the course's" "with every unit passing, none is the course's"
for p in a_split a_train a_predict; do
    program=build/mine/solutions/programs/${a#chapters/}/$p
    SUBMISSION=solutions lib/tools/owners --foreign "$program" >/dev/null
    ok $? "$p: the compiler's own record finds no reference function in it"
    is "$(nm -l --defined-only "$program" | grep -v '/mine/' | grep -c '/solutions/')" 0 "nor does nm, asked directly"
done
unit=$(grep -l '^nn_sigmoid(' solutions/*/*.c)
cp -r solutions "$scratch/half"
sed -i 's/^nn_sigmoid(double z)$/&/; /^nn_sigmoid(double z)$/,/^}/s/return .*/return z;/' "$scratch/half/${unit#solutions/}"
said=$(make -s project-a MINE=1 SUBMISSION="$scratch/half" ARGS='--epochs 2' 2>&1)
like "$said" "^  nn_sigmoid +$unit:[0-9]+ +the course's$" "a unit that fails is the course's instead"
like "$said" "^  nn_softmax +.*:[0-9]+ +yours$" "the others are yours"
like "$(make -s run MINE=1 SUBMISSION=solutions DEMO="$(cd chapters && echo 01*)/and" 2>&1)" \
    '^[0-9]+ of [0-9]+ taught functions in this program are yours\.$' "make run MINE=1 runs your code too"
said=$(make -s grade MINE=1 SUBMISSION="$scratch/half" CH=03 2>&1)
like "$said" '^Linked with your own 00-toolbox/matrix$' "make grade MINE=1 says which units of yours it takes"
unlike "$said" "own ${unit%.c}|own 04-" "and takes none that fails"
is "$(printf '%s\n' "$said" | tail -n 1)" "Score: 80/80" "its last line is the score"
done_testing
