package recess.client.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where lines come from and go to. {@link #print} is thread-safe; {@link #read} is called by one thread. */
interface Typist extends AutoCloseable {
    /** Waits for the next line; empty where none will come any more. */
    Optional<String> read() throws IOException;

    /** Prints one line. */
    void print(String line);

    @Override
    void close() throws IOException;

    /** Plain lines, as pipes and screen readers like them. */
    static Typist plain(InputStream in, PrintStream out) {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        return new Typist() {
            @Override
            public Optional<String> read() throws IOException {
                return Optional.ofNullable(lines.readLine());
            }

            @Override
            public void print(String line) {
                out.println(line);
            }

            @Override
            public void close() {
                // Standard input and output are everybody's.
            }
        };
    }
}
