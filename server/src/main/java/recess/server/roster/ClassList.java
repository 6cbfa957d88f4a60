package recess.server.roster;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import recess.common.text.CleanText;
import recess.common.text.PlayerNames;
import recess.server.store.KeptStore;
import recess.server.store.KeptStore.Change;
import recess.server.store.KeptStore.Kind;

/**
 * The students of a class, and which of them a token or an address belongs to; all of it is kept. Without a list there is
 * nobody in it. Thread-safe.
 */
public final class ClassList {
    private static final String TOKEN = "token ";
    private static final String ADDRESS = "address ";

    private final KeptStore store;
    private final Map<String, Student> students = new LinkedHashMap<>();

    /** The numbers of students, by what is bound to them. */
    private final Map<String, String> bindings = new HashMap<>();

    private ClassList(KeptStore store) {
        this.store = store;
    }

    /** The list that was loaded last; an empty one where there is none, or the database cannot be read. */
    public static ClassList open(KeptStore store) {
        ClassList list = new ClassList(store);
        try {
            store.all(Kind.STUDENT)
                    .forEach((number, fields) ->
                            list.students.put(key(number), new Student(number, fields.get(0), fields.get(1))));
            store.all(Kind.BINDING).forEach((bound, number) -> list.bindings.put(bound, number.getFirst()));
        } catch (IOException e) {
            // The server starts on a failing disk, too: the teacher loads the list again.
        }
        return list;
    }

    /** Replaces the list. What is bound to a number that the new one has stays bound to it. */
    public synchronized void load(List<Student> loaded) {
        List<Change> changes = new ArrayList<>();
        students.values().forEach(student -> changes.add(Change.drop(Kind.STUDENT, student.number())));
        students.clear();
        for (Student student : loaded) {
            students.put(key(student.number()), student);
            changes.add(Change.keep(Kind.STUDENT, student.number(), student.name(), student.more()));
        }
        bindings.entrySet().removeIf(binding -> {
            boolean gone = !students.containsKey(key(binding.getValue()));
            if (gone) {
                changes.add(Change.drop(Kind.BINDING, binding.getKey()));
            }
            return gone;
        });
        store.keepLater(changes);
    }

    public synchronized boolean isEmpty() {
        return students.isEmpty();
    }

    /** In the order of the list. */
    public synchronized List<Student> students() {
        return List.copyOf(students.values());
    }

    /** The student of a number, or of a name that only one has; in any case of letters. */
    public synchronized Optional<Student> find(String numberOrName) {
        Student numbered = students.get(key(numberOrName));
        if (numbered != null) {
            return Optional.of(numbered);
        }
        List<Student> named = students.values().stream()
                .filter(student -> key(student.name()).equals(key(numberOrName))
                        || key(student.label()).equals(key(numberOrName)))
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** Whom clients without a name are taken for that come from an address. */
    public synchronized Optional<Student> at(InetAddress address) {
        return bound(ADDRESS + address.getHostAddress());
    }

    /**
     * Whom a token belongs to.
     *
     * @param token its digest
     */
    public synchronized Optional<Student> ofToken(String token) {
        return bound(TOKEN + token);
    }

    /** The addresses that belong to a student. */
    public synchronized List<String> addresses(Student student) {
        return bindings.entrySet().stream()
                .filter(binding -> binding.getKey().startsWith(ADDRESS)
                        && binding.getValue().equals(student.number()))
                .map(binding -> binding.getKey().substring(ADDRESS.length()))
                .sorted()
                .toList();
    }

    /**
     * A token belongs to a student from now on.
     *
     * @param token its digest
     */
    public synchronized void bindToken(String token, Student student) {
        store.keepLater(List.of(put(TOKEN + token, student)));
    }

    /** A token has given way to a new one: those before it are of no use any more. */
    public synchronized void replaceToken(String before, String after, Student student) {
        List<Change> changes = new ArrayList<>();
        List<String> older = bindings.entrySet().stream()
                .filter(binding -> binding.getKey().startsWith(TOKEN)
                        && binding.getValue().equals(student.number())
                        && !binding.getKey().equals(TOKEN + before))
                .map(Map.Entry::getKey)
                .toList();
        older.forEach(token -> changes.add(remove(token)));
        changes.add(put(TOKEN + after, student));
        store.keepLater(changes);
    }

    /** Clients without a name that come from an address are that student from now on. */
    public synchronized void bindAddress(InetAddress address, Student student) {
        store.keepLater(List.of(put(ADDRESS + address.getHostAddress(), student)));
    }

    /** They are nobody in particular any more. */
    public synchronized void unbindAddress(InetAddress address) {
        store.keepLater(List.of(remove(ADDRESS + address.getHostAddress())));
    }

    /** Nothing is bound to a student any more. */
    public synchronized void unbind(Student student) {
        List<String> bound = bindings.entrySet().stream()
                .filter(binding -> binding.getValue().equals(student.number()))
                .map(Map.Entry::getKey)
                .toList();
        store.keepLater(bound.stream().map(this::remove).toList());
    }

    /** What refuses somebody whom the list does not have. */
    public static String unknown(String who) {
        return "the class list has no " + CleanText.quote(who)
                + ": the number on it, or the name as it stands there";
    }

    private Optional<Student> bound(String key) {
        return Optional.ofNullable(bindings.get(key)).flatMap(number -> Optional.ofNullable(students.get(key(number))));
    }

    private Change put(String key, Student student) {
        bindings.put(key, student.number());
        return Change.keep(Kind.BINDING, key, student.number());
    }

    private Change remove(String key) {
        bindings.remove(key);
        return Change.drop(Kind.BINDING, key);
    }

    private static String key(String text) {
        return PlayerNames.key(text.strip()).toLowerCase(Locale.ROOT);
    }
}
