import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** guess/lines: wins by halving. Run it as it is: {@code java GuessLines.java [HOST [PORT]]}. */
final class GuessLines {
    private GuessLines() {}

    public static void main(String[] args) throws IOException {
        String host = args.length > 0 ? args[0] : "127.0.0.1";
        int port = args.length > 1 ? Integer.parseInt(args[1]) : 9999;
        try (Socket server = new Socket(host, port)) {
            // Reads on until the line is whole, and keeps what comes behind it for the next.
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = server.getOutputStream();
            int low = 1;
            int high = 100;
            int guess = 0;
            int guesses = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                switch (line) {
                    case "GUESS" -> {
                        guess = (low + high) / 2;
                        guesses++;
                        out.write((guess + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                    case "Low" -> low = guess + 1;
                    case "High" -> high = guess - 1;
                    case "Correct" -> {
                        System.out.println("won in " + guesses);
                        return;
                    }
                    // Why it was no guess, or why the server closes.
                    default -> throw new IOException(line);
                }
            }
            throw new IOException("the server closed before the end");
        }
    }
}
