#!/bin/sh
# Makes wdbc.csv, iris.csv, wine.csv and digits.csv from the files that
# scikit-learn packages (sklearn/datasets/data).
#
#     sh data/convert.sh SOURCES [OUT]
#
# SOURCES holds breast_cancer.csv, iris.csv, wine_data.csv and digits.csv.gz.
# OUT is where the results go: without it, beside this script.  Every value
# stays the text it is in the source.  A result is written under a temporary
# name and renamed when it is complete.
set -eu
LC_ALL=C
export LC_ALL

if [ $# -lt 1 ] || [ $# -gt 2 ]; then
    echo "usage: sh data/convert.sh SOURCES [OUT]" >&2
    exit 2
fi
sources=$1
out=${2:-$(dirname "$0")}
part=$out/convert.part
trap 'rm -f "$part"' EXIT

# convert NAME ROWS CLASSES COLUMNS: the rows come on standard input.  Refuses
# a row of another width, a field that is no number, another number of rows.
convert() {
    {
        echo "# classes: $3"
        echo "$4"
        awk -F , -v rows="$2" -v columns="$4" -v name="$1" '
            function refuse(why) {
                print name ": row " NR ": " why > "/dev/stderr"
                failed = 1
                exit 1
            }
            BEGIN { width = split(columns, unused, ",") }
            NF != width { refuse(NF " fields, " width " expected") }
            /[^0-9.,eE+-]/ { refuse("not a number") }
            /,,|^,|,$/ { refuse("an empty field") }
            { print }
            END {
                if (!failed && NR != rows)
                    refuse("the last row, " rows " expected")
            }'
    } > "$part"
    mv "$part" "$out/$1"
}

# packaged FILE HEADER: the rows of a file whose first line must be HEADER.
packaged() {
    if [ "$(head -n 1 "$sources/$1")" != "$2" ]; then
        echo "$1: the first line is not $2" >&2
        return 1
    fi
    tail -n +2 "$sources/$1"
}

# The ten measurements of a nucleus, and what is stated of each.
wdbc_columns() {
    for what in mean error worst; do
        for of in radius texture perimeter area smoothness compactness \
            concavity concave_points symmetry fractal_dimension; do
            case $what in
            error) printf '%s_error,' "$of" ;;
            *) printf '%s_%s,' "$what" "$of" ;;
            esac
        done
    done
    echo label
}

# p00 to p77: the row of the pixel, then its column.
digits_columns() {
    for row in 0 1 2 3 4 5 6 7; do
        for column in 0 1 2 3 4 5 6 7; do
            printf 'p%d%d,' "$row" "$column"
        done
    done
    echo label
}

packaged breast_cancer.csv 569,30,malignant,benign |
    convert wdbc.csv 569 'malignant, benign' "$(wdbc_columns)"

packaged iris.csv 150,4,setosa,versicolor,virginica |
    convert iris.csv 150 'setosa, versicolor, virginica' \
        sepal_length,sepal_width,petal_length,petal_width,label

packaged wine_data.csv 178,13,class_0,class_1,class_2 |
    convert wine.csv 178 'class_0, class_1, class_2' "$(
        printf '%s,' alcohol malic_acid ash alcalinity_of_ash magnesium \
            total_phenols flavanoids nonflavanoid_phenols proanthocyanins \
            color_intensity hue od280/od315_of_diluted_wines proline
        echo label
    )"

gzip -dc "$sources/digits.csv.gz" |
    convert digits.csv 1797 '0, 1, 2, 3, 4, 5, 6, 7, 8, 9' "$(digits_columns)"
