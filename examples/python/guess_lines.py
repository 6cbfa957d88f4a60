"""guess/lines: wins by halving. A line ends with LF, whatever pieces it comes in."""
import socket
import sys

host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
port = int(sys.argv[2]) if len(sys.argv) > 2 else 9999

with socket.create_connection((host, port)) as server:
    # Reads on until the line is whole, and keeps what comes behind it for the next.
    lines = server.makefile(encoding="utf-8", newline="\n")
    low, high, guesses = 1, 100, 0
    for line in lines:
        word = line.rstrip("\n")
        if word == "GUESS":
            guess = (low + high) // 2
            guesses = guesses + 1
            server.sendall(f"{guess}\n".encode())
        elif word == "Low":
            low = guess + 1
        elif word == "High":
            high = guess - 1
        elif word == "Correct":
            print("won in", guesses)
            break
        else:
            sys.exit(word)  # Why it was no guess, or why the server closes.
    else:
        sys.exit("the server closed before the end")
