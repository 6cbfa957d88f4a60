"""lobby/text: takes a name and wins a game alone. An answer is a line that begins with OK or ERR; news begin with *."""
import socket
import sys

host = sys.argv[1] if len(sys.argv) > 1 else "127.0.0.1"
port = int(sys.argv[2]) if len(sys.argv) > 2 else 2323
name = sys.argv[3] if len(sys.argv) > 3 else "ann"

with socket.create_connection((host, port)) as server:
    lines = server.makefile(encoding="utf-8", newline="\n")

    def ask(command):
        """Sends one command and returns its answer; what nobody asked for is passed over."""
        server.sendall(f"{command}\n".encode())
        for line in lines:
            line = line.rstrip("\r\n")
            if line.startswith("OK"):
                return line
            if line.startswith("ERR"):
                sys.exit(line)
        sys.exit("the server closed before the end")

    ask(f"name {name}")
    ask("solo guess")
    low, high, guesses = 1, 100, 0
    while True:
        guess = (low + high) // 2
        guesses = guesses + 1
        answer = ask(str(guess))
        if answer.startswith("OK Low"):
            low = guess + 1
        elif answer.startswith("OK High"):
            high = guess - 1
        else:
            break
    print("won in", guesses)
    ask("quit")
