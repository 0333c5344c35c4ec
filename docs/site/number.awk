# Prints $TEXT, a number as a lesson writes it, if $HAVE, what a command printed, is that
# number; else $HAVE as the lesson would write it.  Both are rounded to the digits behind
# the point that the lesson has; "65 040" and "−3" are 65040 and -3.  What is no number
# must be the same text.
#
#     TEXT=51.5 HAVE=51.53 awk -f number.awk

BEGIN {
    text = plain = ENVIRON["TEXT"]
    have = ENVIRON["HAVE"]
    gsub(/ /, "", plain)
    sub(/^−/, "-", plain)
    point = index(plain, ".")
    digits = point ? length(plain) - point : 0
    if (have ~ /^[-+]?[0-9.]+(e[-+][0-9]+)?$/)
        have = sprintf("%." digits "f", have)
    if (have "" == plain "" || have "" == text "")
        have = text
    else
        sub(/^-/, "−", have)
    print have
}
