"""Ears in the arena: what an attack manages to reach is written down.

TCP and UDP port 7777 of 127.0.0.1, the Unix socket /tmp/ear and the abstract
one of the name "ear" are open; nothing that is graded may talk to them.
"""

import socket
import threading

PORT = 7777


def ears():
    tcp = socket.create_server(("127.0.0.1", PORT))
    udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    udp.bind(("127.0.0.1", PORT))
    named = socket.socket(socket.AF_UNIX)
    named.bind("/tmp/ear")
    named.listen()
    abstract = socket.socket(socket.AF_UNIX)
    abstract.bind("\0ear")
    abstract.listen()
    return {
        "the network by TCP": tcp,
        "the network by UDP": udp,
        "a Unix socket": named,
        "an abstract socket": abstract,
    }


def start():
    """The list to which the ears add what they hear."""
    heard = []

    def hear(name, ear):
        while True:
            if ear.type == socket.SOCK_DGRAM:
                ear.recv(100)
            else:
                ear.accept()
            heard.append(name)

    for name, ear in ears().items():
        threading.Thread(target=hear, args=(name, ear), daemon=True).start()
    return heard
