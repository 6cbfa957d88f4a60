import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs the downloads out of what the modules have left in their folders {@code target}: {@code java Package.java VERSION}, in
 * the folder {@code dist}. {@code recess-VERSION.zip} is for who has a JDK; the other one brings a runtime for the system that
 * this is run on.
 */
final class Package {
    /** Found by running the programs. Lanterna names java.desktop, too, for windows of its own, which nobody opens. */
    private static final String MODULES = "java.base,java.logging,java.management,java.sql,jdk.httpserver,jdk.jfr,"
            + "jdk.management,jdk.net,jdk.unsupported";

    /** As {@code project.build.outputTimestamp}: the same sources make the same files. */
    private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    /** Where libraries keep their native parts, a folder for each system and kind of processor. */
    private static final Pattern NATIVE = Pattern.compile("org/(?:sqlite/native|jline/nativ)/([^/]+)/([^/]+)/.+");

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    /** The system as our files, and as native folders, call it. */
    private enum Os {
        LINUX("linux", "Linux"),
        MACOS("macos", "Mac"),
        WINDOWS("windows", "Windows");

        private final String name;
        private final String folder;

        Os(String name, String folder) {
            this.name = name;
            this.folder = folder;
        }

        static Os here() {
            String name = System.getProperty("os.name");
            return name.startsWith("Windows") ? WINDOWS : name.startsWith("Mac") ? MACOS : LINUX;
        }
    }

    private final Os system = Os.here();
    private final boolean isArm = System.getProperty("os.arch").equals("aarch64");
    /** The folder that both unpack to. */
    private final String name;

    private Package(String version) {
        this.name = "recess-" + version;
    }

    public static void main(String[] arguments) throws Exception {
        Package made = new Package(arguments[0]);
        made.portable();
        made.image();
    }

    private void portable() throws Exception {
        Path folder = fresh("portable").resolve(name);
        programs(folder, true, true);
        for (Path jar : jars(folder)) {
            pack(jar, ZipOutputStream.DEFLATED, Package::hasJava);
        }
        zip(folder, TARGET.resolve(name + ".zip"));
    }

    private void image() throws Exception {
        Path folder = fresh("image").resolve(name);
        programs(folder, system != Os.WINDOWS, system == Os.WINDOWS);
        for (Path jar : jars(folder)) {
            // Without compression, because all are compressed together.
            pack(jar, ZipOutputStream.STORED, this::isHere);
        }
        runtime(folder.resolve("runtime"));
        String file = name + "-" + system.name + (isArm ? "-arm64" : "-x64");
        if (system == Os.WINDOWS) {
            zip(folder, TARGET.resolve(file + ".zip"));
        } else {
            tar(folder, TARGET.resolve(file + ".tar.xz"));
        }
    }

    private static Path fresh(String of) throws IOException {
        Path folder = TARGET.resolve(of);
        if (Files.exists(folder)) {
            for (Path path : walk(folder).reversed()) {
                Files.delete(path);
            }
        }
        return Files.createDirectories(folder);
    }

    /** Jars, launchers and text; {@code lib} lies beside the jars because their manifests say so. */
    private static void programs(Path folder, boolean forSh, boolean forCmd) throws IOException {
        Path lib = Files.createDirectories(folder.resolve("lib"));
        for (String program : List.of("../../client-tui/target/recess.jar", "../target/recess-server.jar")) {
            Path jar = Path.of(program);
            copy(jar, folder.resolve(jar.getFileName()));
            try (JarFile opened = new JarFile(jar.toFile())) {
                Attributes manifest = opened.getManifest().getMainAttributes();
                for (String library :
                        manifest.getValue(Attributes.Name.CLASS_PATH).split(" ")) {
                    copy(jar.resolveSibling(library), folder.resolve(library));
                }
            }
        }
        for (String program : List.of("recess", "recess-server")) {
            if (forSh) {
                copy(Path.of("launcher.sh"), folder.resolve(program));
            }
            if (forCmd) {
                copy(Path.of("launcher.bat"), folder.resolve(program + ".bat"));
            }
        }
        copy(Path.of("README.md"), folder.resolve("README.md"));
        copy(Path.of("../../LICENSE"), folder.resolve("LICENSE"));
        if (forSh) {
            copy(Path.of("../../common/bin/java-start.sh"), lib.resolve("java-start.sh"));
            // A runtime has no compiler: it cannot run the source as a checkout does.
            tool("javac", "--release", "25", "-d", lib.toString(), "../../common/bin/Training.java");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** Writes a jar anew, without the native parts that are not wanted. */
    private static void pack(Path jar, int method, BiPredicate<String, String> wanted) throws IOException {
        Path packed = jar.resolveSibling(jar.getFileName() + ".new");
        try (ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(packed))) {
            for (ZipEntry entry : from.stream().toList()) {
                Matcher folders = NATIVE.matcher(entry.getName());
                if (folders.matches() && !wanted.test(folders.group(1), folders.group(2))) {
                    continue;
                }
                byte[] content = from.getInputStream(entry).readAllBytes();
                CRC32 sum = new CRC32();
                sum.update(content);
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setMethod(method);
                copy.setSize(content.length);
                copy.setCrc(sum.getValue());
                copy.setLastModifiedTime(TIME);
                to.putNextEntry(copy);
                to.write(content);
            }
        }
        Files.move(packed, jar, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(jar, TIME);
    }

    /** Java 25 is not made for processors of 32 bits by Intel, nor for any on Windows. */
    private static boolean hasJava(String folder, String processor) {
        return !processor.equals("x86") && !(folder.equals("Windows") && processor.startsWith("armv"));
    }

    private boolean isHere(String folder, String processor) {
        List<String> names = isArm ? List.of("aarch64", "arm64") : List.of("x86_64");
        return folder.equals(system.folder) && names.contains(processor);
    }

    private void runtime(Path folder) throws Exception {
        tool(
                "jlink",
                "--add-modules",
                MODULES,
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                // Compressed here, it would be larger in the end.
                "--compress",
                "zip-0",
                "--exclude-resources",
                "@" + unusedXml(),
                "--generate-cds-archive",
                "--output",
                folder.toString());
        // For other Javas that look into this one.
        Files.deleteIfExists(folder.resolve("lib/jrt-fs.jar"));
        // For TLS, which nobody here speaks; neither can be compressed.
        Files.deleteIfExists(folder.resolve("lib/security/cacerts"));
        Files.deleteIfExists(folder.resolve("lib/security/public_suffix_list.dat"));
        // For whoever makes an archive of classes anew.
        Files.deleteIfExists(folder.resolve("lib/classlist"));
        // For heaps of more than 32 GB.
        Files.deleteIfExists(folder.resolve("lib/server/classes_nocoops.jsa"));
        if (system == Os.LINUX) {
            run(new ProcessBuilder(
                    "strip", folder.resolve("lib/server/libjvm.so").toString()));
        }
    }

    /**
     * A list of what is left out of java.xml, a tenth of the download, which is there because java.sql has a method that returns
     * XML. jlink wants each package to be there, so one file of each stays.
     */
    private static Path unusedXml() throws IOException {
        ModuleDescriptor xml =
                ModuleFinder.ofSystem().find("java.xml").orElseThrow().descriptor();
        List<String> kept = xml.exports().stream()
                .filter(exported -> !exported.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .map(exported -> "/" + exported.replace('.', '/'))
                .toList();
        FileSystem modules = FileSystems.getFileSystem(URI.create("jrt:/"));
        Map<Path, List<Path>> packages = walk(modules.getPath("/modules/java.xml")).stream()
                .filter(path -> path.getNameCount() > 3 && Files.isRegularFile(path))
                .collect(Collectors.groupingBy(Path::getParent));
        List<String> unused = new ArrayList<>();
        packages.forEach((folder, files) -> {
            if (kept.stream().noneMatch(folder.toString()::endsWith)) {
                files.stream()
                        .sorted(Comparator.comparingLong(Package::size))
                        .skip(1)
                        .map(path -> path.toString().substring("/modules".length()))
                        .forEach(unused::add);
            }
        });
        return Files.write(TARGET.resolve("unused-xml"), unused);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void zip(Path folder, Path file) throws IOException {
        Files.deleteIfExists(file);
        try (FileSystem zip =
                FileSystems.newFileSystem(file, Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
            for (Path path : walk(folder)) {
                Path inside = zip.getPath(
                        folder.getParent().relativize(path).toString().replace('\\', '/'));
                Files.copy(path, inside);
                boolean isProgram = Files.isDirectory(path)
                        || !path.getFileName().toString().contains(".");
                Files.setAttribute(
                        inside,
                        "zip:permissions",
                        PosixFilePermissions.fromString(isProgram ? "rwxr-xr-x" : "rw-r--r--"));
                Files.setLastModifiedTime(inside, TIME);
            }
        }
    }

    private void tar(Path folder, Path file) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("tar", "-C", folder.getParent().toString()));
        if (system == Os.LINUX) {
            command.addAll(List.of(
                    "--sort=name", "--owner=0", "--group=0", "--numeric-owner", "--mtime=@" + TIME.toMillis() / 1000));
        }
        command.addAll(List.of("-cJf", file.toString(), name));
        ProcessBuilder packing = new ProcessBuilder(command);
        // A filter for machine code would save half a megabyte, but what builds containers cannot read it.
        packing.environment().put("XZ_OPT", "-9e");
        run(packing);
    }

    private static void run(ProcessBuilder command) throws Exception {
        int code = command.inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException(command.command() + " ended with " + code);
        }
    }

    private static void tool(String name, String... arguments) throws IOException {
        int code = ToolProvider.findFirst(name).orElseThrow().run(System.out, System.err, arguments);
        if (code != 0) {
            throw new IOException(name + " ended with " + code);
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        return walk(folder).stream()
                .filter(path -> path.toString().endsWith(".jar"))
                .toList();
    }

    private static List<Path> walk(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted().toList();
        }
    }
}
