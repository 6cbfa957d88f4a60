package recess.common.codec;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** Writes rows as a JSON array of objects, for people and programs. */
public final class JsonRows {
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private JsonRows() {}

    /**
     * The rows, each an object with a value for each column, in their order.
     *
     * @param rows numbers, truth values and texts, as many in each as there are columns
     */
    public static String of(List<String> columns, List<List<Object>> rows) {
        JsonArray array = new JsonArray();
        for (List<Object> row : rows) {
            JsonObject object = new JsonObject();
            for (int i = 0; i < columns.size(); i++) {
                JsonElement value = GSON.toJsonTree(row.get(i));
                object.add(columns.get(i), value);
            }
            array.add(object);
        }
        return GSON.toJson(array) + "\n";
    }
}
