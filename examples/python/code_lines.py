"""code/lines: breaks a code of four digits by asking only what could still be the code."""
import collections
import itertools
import socket
import sys

host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
port = int(sys.argv[2]) if len(sys.argv) > 2 else 9996


def marks(code, guess):
    """G: right. Y: elsewhere in the code. R: not there. Each digit of the code counts once, for a G first."""
    left = collections.Counter(c for c, g in zip(code, guess) if c != g)
    told = ""
    for c, g in zip(code, guess):
        if c == g:
            told = told + "G"
        elif left[g] > 0:
            left[g] = left[g] - 1
            told = told + "Y"
        else:
            told = told + "R"
    return told


possible = ["".join(digits) for digits in itertools.product("0123456789", repeat=4)]
with socket.create_connection((host, port)) as server:
    guesses, told = 0, ""
    for line in server.makefile(encoding="utf-8", newline="\n"):
        told = line.rstrip("\n")
        if told == "GUESS":
            guess = possible[len(possible) // 3]
            guesses = guesses + 1
            server.sendall(f"{guess}\n".encode())
        elif len(told) == 4 and set(told) <= set("GYR"):
            possible = [code for code in possible if marks(code, guess) == told]
        elif told == "WIN":
            print("broken in", guesses)
            break
        else:
            print(told)
