package recess.server.door;

import java.util.Map;

/** How a visitor wants it to look and to sound, from one visit to the next. */
public interface VisitorSettings {
    /** What was set in earlier visits, by the names that the settings file of the client has. */
    Map<String, String> kept();

    /** Keeps what has been changed. */
    void keep(Map<String, String> changed);

    /** Where, or how long, it is kept, as a sentence ends that begins with "It is kept". */
    String where();

    /** Of a visitor whom nobody knows the next time. */
    VisitorSettings FOR_THIS_VISIT = new VisitorSettings() {
        @Override
        public Map<String, String> kept() {
            return Map.of();
        }

        @Override
        public void keep(Map<String, String> changed) {
            // The screen has it for as long as it is open.
        }

        @Override
        public String where() {
            return "until you leave; with an ssh key, longer";
        }
    };
}
