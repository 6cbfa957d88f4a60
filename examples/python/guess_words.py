"""guess/words and guess/prompt: words without any end. Only the words themselves tell where one stops."""
import socket
import sys

host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
port = int(sys.argv[2]) if len(sys.argv) > 2 else 9998

WORDS = (b"GUESS", b"Guess the number", b"Low", b"High", b"Correct")
unread = b""


def read_word(server):
    """The next word, which may come in pieces, or joined to the one behind it."""
    global unread
    while True:
        for word in WORDS:
            if unread.startswith(word):
                unread = unread[len(word) :]
                return word.decode()
        if not any(word.startswith(unread) for word in WORDS):
            sys.exit(unread.decode())  # A sentence: why it was no guess, or why the server closes.
        piece = server.recv(1024)
        if not piece:
            sys.exit("the server closed before the end")
        unread = unread + piece


with socket.create_connection((host, port)) as server:
    low, high, guesses = 1, 100, 0
    while (word := read_word(server)) != "Correct":
        if word == "Low":
            low = guess + 1
        elif word == "High":
            high = guess - 1
        else:
            guess = (low + high) // 2
            guesses = guesses + 1
            server.sendall(str(guess).encode())
print("won in", guesses)
