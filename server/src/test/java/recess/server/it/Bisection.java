package recess.server.it;

import com.google.gson.JsonObject;

/** What is known of a secret number from 1 to 100. */
final class Bisection {
    private int low = 1;
    private int high = 100;

    int guess() {
        return (low + high) / 2;
    }

    /** Takes the hint out of a {@code moved}, an {@code in-room} or a {@code round-started}. */
    Bisection learn(JsonObject message) {
        JsonObject facts = message.getAsJsonObject("view").getAsJsonObject("facts");
        if (facts.has("hint")) {
            hint(facts.get("guess").getAsInt(), facts.get("hint").getAsString());
        }
        return this;
    }

    /** @param hint {@code low} where the guess is below the number, {@code high} where it is above, or anything else */
    void hint(int guess, String hint) {
        switch (hint) {
            case "low" -> low = Math.max(low, guess + 1);
            case "high" -> high = Math.min(high, guess - 1);
            default -> {
                low = guess;
                high = guess;
            }
        }
    }
}
