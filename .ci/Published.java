// SPDX-License-Identifier: Apache-2.0

import java.security.MessageDigest;
import java.util.jar.JarFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/*
 * Holds a folder to which the library was deployed against what a public repository asks of it, signatures aside:
 *
 *   java Published.java FOLDER
 *
 * Says what is wrong, a line each, and ends with 1 if anything is.
 */

static final String GROUP = "dev.entente";
static final Set<String> JARS = Set.of("entente-core", "entente-report");
static final String BOM = "entente-bom";
static final List<String> ASKED = List.of(
        "groupId", "artifactId", "version", "name", "description", "url", "licenses/license/name", "licenses/license/url",
        "developers/developer/name", "scm/connection", "scm/developerConnection", "scm/url");

final List<String> faults = new ArrayList<>();

void main(String... arguments) throws Exception {
    Path published = Path.of(arguments[0], GROUP.split("\\."));
    Set<String> artifacts = new TreeSet<>(JARS);
    artifacts.add(BOM);
    fault(!names(published).equals(artifacts), published + " holds " + names(published) + ", not " + artifacts);
    Set<String> versions = new TreeSet<>();
    for (String artifact : names(published)) {
        Set<String> there = new TreeSet<>(names(published.resolve(artifact)));
        there.removeIf(name -> name.startsWith("maven-metadata.xml"));
        versions.addAll(there);
    }
    fault(versions.size() != 1, "there is more than one version, or none: " + versions);
    for (String version : versions) {
        fault(version.endsWith("SNAPSHOT"), version + " is a snapshot");
        for (String artifact : artifacts) {
            artifact(published.resolve(artifact, version), artifact, version);
        }
    }
    faults.forEach(fault -> System.err.println("published: " + fault));
    System.exit(faults.isEmpty() ? 0 : 1);
}

void artifact(Path folder, String artifact, String version) throws Exception {
    String name = artifact + "-" + version;
    Set<String> expected = new TreeSet<>(Set.of(name + ".pom"));
    if (JARS.contains(artifact)) {
        expected.addAll(List.of(name + ".jar", name + "-sources.jar", name + "-javadoc.jar"));
    }
    Set<String> files = new TreeSet<>(names(folder));
    files.removeIf(file -> file.endsWith(".md5") || file.endsWith(".sha1"));
    fault(!files.equals(expected), folder + " holds " + files + ", not " + expected);
    for (String file : files) {
        sum(folder.resolve(file), "MD5", ".md5");
        sum(folder.resolve(file), "SHA-1", ".sha1");
    }
    Document pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(folder.resolve(name + ".pom").toFile());
    pom(pom, artifact, version);
    if (artifact.equals(BOM)) {
        Set<String> managed = new TreeSet<>(texts(pom, "dependencyManagement/dependencies/dependency/artifactId"));
        fault(!managed.equals(new TreeSet<>(JARS)), artifact + " manages " + managed + ", not " + new TreeSet<>(JARS));
        Set<String> at = new TreeSet<>(texts(pom, "dependencyManagement/dependencies/dependency/version"));
        fault(!at.equals(Set.of("${project.version}")), artifact + " manages other versions than its own: " + at);
    } else {
        jars(folder, name);
    }
}

void pom(Document pom, String artifact, String version) throws Exception {
    for (String element : ASKED) {
        List<String> said = texts(pom, element);
        fault(said.isEmpty() || said.stream().anyMatch(String::isBlank), artifact + ": the pom has no " + element);
        fault(said.stream().anyMatch(text -> text.contains("${")), artifact + ": " + element + " isn’t resolved: " + said);
    }
    fault(!texts(pom, "groupId").equals(List.of(GROUP)), artifact + ": the group is " + texts(pom, "groupId"));
    fault(!texts(pom, "artifactId").equals(List.of(artifact)), artifact + ": the pom is of " + texts(pom, "artifactId"));
    fault(!texts(pom, "version").equals(List.of(version)), artifact + ": the pom is of " + texts(pom, "version"));
    for (String element : List.of("parent", "repositories", "build", "modules")) {
        fault(!texts(pom, element).isEmpty(), artifact + ": the pom has " + element + ", which no user needs");
    }
    int dependencies = texts(pom, "dependencies/dependency").size();
    fault(texts(pom, "dependencies/dependency/version").size() != dependencies, artifact + ": a dependency has no version");
    fault(texts(pom, "dependencies/dependency/scope").contains("test"), artifact + ": the pom names what only tests need");
    fault(texts(pom, "//version").stream().anyMatch(text -> text.endsWith("SNAPSHOT")), artifact + ": it needs a snapshot");
}

void jars(Path folder, String name) throws Exception {
    Set<String> classes = entries(folder.resolve(name + ".jar"));
    Set<String> sources = entries(folder.resolve(name + "-sources.jar"));
    Set<String> pages = entries(folder.resolve(name + "-javadoc.jar"));
    classes.removeIf(entry -> !entry.endsWith(".class"));
    fault(classes.isEmpty(), name + ".jar holds no class");
    for (String entry : classes) {
        String source = entry.replaceFirst("(\\$.*)?\\.class$", ".java");
        boolean own = entry.startsWith("dev/entente/") || entry.equals("module-info.class");
        fault(!own, name + ".jar holds somebody else’s " + entry);
        fault(!sources.contains(source), name + "-sources.jar lacks " + source);
    }
    fault(!pages.contains("index.html"), name + "-javadoc.jar holds no documentation");
}

void sum(Path file, String algorithm, String ending) throws Exception {
    Path stated = Path.of(file + ending);
    byte[] sum = MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file));
    fault(
            !Files.exists(stated) || !Files.readString(stated).strip().equals(HexFormat.of().formatHex(sum)),
            stated + " is missing, or isn’t that of the file");
}

void fault(boolean wrong, String what) {
    if (wrong) {
        faults.add(what);
    }
}

static List<String> texts(Document pom, String path) throws Exception {
    String from = path.startsWith("//") ? path : "/project/" + path;
    NodeList nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(from, pom, XPathConstants.NODESET);
    return IntStream.range(0, nodes.getLength()).mapToObj(node -> nodes.item(node).getTextContent().strip()).toList();
}

static Set<String> entries(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
        return file.stream().map(entry -> entry.getName()).collect(Collectors.toCollection(TreeSet::new));
    }
}

static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
        return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
    }
}
