# tries: to be run by a shell or by make, as its name asks
# earns: 70
mv student "\$(touch was-here)\`touch was-here\`'\";touch was-here;& |\$\$(shell touch was-here) % * ? #"
