# shellcheck shell=sh disable=SC2154  # tools is common.sh's
# Which system is this, and how are packages installed there?  Read by setup and
# doctor.  OS_RELEASE names another file than /etc/os-release, for tests.

# apt, dnf, pacman, brew or unknown.
package_manager() {
    [ "$(uname -s)" != Darwin ] || { echo brew; return; }
    kind=$(sed -n 's/^ID=//p; s/^ID_LIKE=//p' "${OS_RELEASE:-/etc/os-release}" 2>/dev/null |
        tr -d \" | tr '\n' ' ')
    case " $kind " in
    *" debian "* | *" ubuntu "*) echo apt ;;
    *" fedora "* | *" rhel "*) echo dnf ;;
    *" arch "*) echo pacman ;;
    *) echo unknown ;;
    esac
}

# The packages for manager $1 and the goals that follow, each once.
packages_for() {
    manager=$1
    shift
    awk -F '|' -v manager="$manager" -v goals=" * $* " '
    BEGIN {
        column["apt"] = 3; column["dnf"] = 4; column["pacman"] = 5; column["brew"] = 6
        take = manager in column ? column[manager] : 2
    }
    # Is one of these goals asked for?
    function wanted(list,    words, k, m) {
        m = split(list, words, " ")
        for (k = 1; k <= m; k++)
            if (index(goals, " " words[k] " ")) return 1
    }
    /^#/ || NF < 7 { next }
    {
        if (!wanted($1)) next
        n = split($take, names, " ")
        for (k = 1; k <= n; k++)
            if (names[k] != "-" && !seen[names[k]]++) print names[k]
    }' "$tools/packages"
}

# The package for manager $2 of the tool that the table calls $1.
package_of() {
    awk -F '|' -v manager="$2" -v what="$1" '
    BEGIN { column["apt"] = 3; column["dnf"] = 4; column["pacman"] = 5; column["brew"] = 6 }
    { name = $2; gsub(/^ +| +$/, "", name) }
    name == what {
        text = $(manager in column ? column[manager] : 2)
        gsub(/^ +| +$/, "", text)
        print text
        exit
    }' "$tools/packages"
}

# The command that installs the packages $2... with manager $1.
install_command() {
    manager=$1
    shift
    case $manager in
    apt) echo "sudo apt-get install $*" ;;
    dnf) echo "sudo dnf install $*" ;;
    pacman) echo "sudo pacman -S --needed $*" ;;
    brew) echo "brew install $*" ;;
    *) echo "install these with your system's package manager: $*" ;;
    esac
}
