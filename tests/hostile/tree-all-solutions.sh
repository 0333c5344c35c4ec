# tries: to be a link to all solutions
# earns: 0
rm -r student
ln -s "$COURSE_FOLDER/solutions" student
