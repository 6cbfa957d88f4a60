package recess.server.roster;

/**
 * A line of the class list.
 *
 * @param number as the school counts: a few letters and digits
 * @param name the real name; safe to show, not empty
 * @param more whatever else the list says; may be empty
 */
public record Student(String number, String name, String more) {
    /** As the teacher sees it: {@code 12 Ann Tan}. */
    public String label() {
        return number + " " + name;
    }
}
