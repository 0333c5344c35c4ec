# tries: to nest folders deeper than a path may be long, beside right answers
# earns: 70
cd student || exit 1
name=$(printf '%0200d' 0)
for _ in $(seq 200); do
    mkdir "$name" && cd -P "$name" || exit 1
done
