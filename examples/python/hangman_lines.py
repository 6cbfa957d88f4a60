"""hangman/lines: a turn ends with its question, which has no line end."""
import socket
import sys

host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
port = int(sys.argv[2]) if len(sys.argv) > 2 else 9997

letters = iter("etaoinshrdlcumwfgypbvkjxqz")  # In the order in which English uses them.
with socket.create_connection((host, port)) as server:
    turn = ""
    while piece := server.recv(1024):
        turn = turn + piece.decode()
        if turn.endswith("]Guess letter:"):
            word = turn.splitlines()[-2]
            print(word)
            letter = next(letter for letter in letters if letter not in word)
            server.sendall(f"{letter}\n".encode())
            turn = ""
print(turn, end="")  # WIN or LOSE, and then the server closes.
