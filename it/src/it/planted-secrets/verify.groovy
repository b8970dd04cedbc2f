import groovy.transform.CompileStatic
import java.util.zip.GZIPInputStream
import java.util.zip.ZipInputStream

/** Texts that are looked for in one pass, by the letters that each begins with. */
@CompileStatic
class Sought {
    static final int BEGIN = 6

    /** Letters by which most places are passed over at once: there is much that is no text. */
    static final int FIRST = 3

    final Map<String, List<String>> exact = [:]
    final Map<String, List<String>> folded = [:]
    final boolean[] begins = new boolean[1 << 8 * FIRST]
    final boolean[] beginsFolded = new boolean[1 << 8 * FIRST]

    Sought(Collection<String> texts) {
        texts.each { String text ->
            spellings(text).each { put(exact, begins, it) }
            put(folded, beginsFolded, text.toLowerCase(Locale.ROOT))
        }
    }

    /** As it stands, and as it stands inside a longer text in base64 that begins at any of three places. */
    private static List<String> spellings(String text) {
        List<String> all = [text]
        for (int before = 0; before < 3; before++) {
            String code = Base64.encoder.withoutPadding().encodeToString(('?' * before + text).getBytes('UTF-8'))
            // The first and the last letters depend on what stands beside them.
            all.add(code.substring(before == 0 ? 0 : 4, code.length() - 2))
        }
        all
    }

    private static void put(Map<String, List<String>> index, boolean[] begins, String text) {
        int first = 0
        for (int i = 0; i < FIRST; i++) {
            first = (first << 8) | (int) text.charAt(i)
        }
        begins[first] = true
        index.computeIfAbsent(text.substring(0, BEGIN), { new ArrayList<String>() }).add(text)
    }

    /** Which of them stand in these bytes, or in what is packed in them. */
    Set<String> in(String name, byte[] bytes) {
        Set<String> found = new TreeSet<>()
        String text = new String(bytes, 'ISO-8859-1')
        look(exact, begins, text, name, found)
        look(folded, beginsFolded, text.toLowerCase(Locale.ROOT), name, found)
        if (text.startsWith('PK')) {
            def zip = new ZipInputStream(new ByteArrayInputStream(bytes))
            for (def entry = zip.nextEntry; entry != null; entry = zip.nextEntry) {
                found.addAll(this.in(name + '/' + entry.name, zip.readAllBytes()))
            }
        }
        if (bytes.length > 2 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b) {
            found.addAll(this.in(name + ' (unpacked)', new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()))
        }
        found
    }

    private static void look(Map<String, List<String>> index, boolean[] begins, String text, String name, Set<String> found) {
        int first = 0
        for (int end = 0; end < text.length(); end++) {
            first = ((first << 8) | (int) text.charAt(end)) & (begins.length - 1)
            int i = end - FIRST + 1
            if (i < 0 || !begins[first] || i + BEGIN > text.length()) {
                continue
            }
            for (String sought : index.getOrDefault(text.substring(i, i + BEGIN), List.<String> of())) {
                if (text.startsWith(sought, i)) {
                    found.add(name + ' holds ' + sought)
                }
            }
        }
    }
}

def list = { String name -> new File(basedir, "deliveries/$name").readLines('UTF-8') as Set }
def secrets = new Sought(list('secrets.txt'))
def rare = new Sought(list('rare.txt'))
def search = { Sought sought, String... places ->
    Set<String> found = new TreeSet<>()
    places.each { place ->
        new File(basedir, place).traverse(type: groovy.io.FileType.FILES) { file ->
            found.addAll(sought.in(basedir.toPath().relativize(file.toPath()).toString(), file.bytes))
        }
    }
    found
}

// The search finds what is there, and what is kept is there to be searched.
assert search(secrets, 'deliveries/today').size() > 10000
assert search(rare, 'deliveries/today').size() == 56
assert !search(new Sought(['categories']), 'src/assay').empty
['src/assay/baseline/users/vae.zip', 'src/assay/history/users.jsonl', 'target/assay/assay.html',
    'target/assay/audit.json', 'target/assay/assay.sarif', 'target/assay/backtest.html', 'target/cache'].each {
    assert new File(basedir, it).exists()
}

// The findings are about the damaged columns, and show where.
def log = new File(basedir, 'build.log')
def failed = new groovy.json.JsonSlurper().parse(new File(basedir, 'target/assay/audit.json')).findings.findAll { it.outcome == 'FAIL' }*.column
assert failed.containsAll(['income', 'mail', 'name'])
assert log.text.contains('at target/data/day-10.csv:')

// A disk that is full: no file grows beyond some kilobytes, so that the system refuses to write more.
if (System.getProperty('os.name').startsWith('Windows')) {
    println 'Windows has no limit for the size of files: a full disk is not tried'
} else {
    def maven = new File(System.getProperty('maven.home'), 'bin/mvn')
    def check = { String limit, String options ->
        def build = new ProcessBuilder('sh', '-c', "ulimit -f $limit; exec '$maven' -B '-Dmaven.repo.local=$localRepositoryPath' -Dassay.locale=en -Dassay.cacheSize=0".toString()
            + " -Dassay.declaration=src/assay/full.yaml -Dassay.auditDirectory=target/full -Dassay.failOnFinding=false assay:check $options")
            .directory(basedir).redirectErrorStream(true).start()
        def said = build.inputStream.text
        new File(basedir, 'console').mkdirs()
        new File(basedir, "console/full-${options.size()}.log").text = said
        [said, build.waitFor()]
    }
    def (child, first) = check('16', '')
    assert first != 0 && child.contains('free some space where it lies, or raise the limit')
    assert check('unlimited', '-e')[1] == 0
    def (judge, second) = check('16', '-Dassay.measure=false')
    assert second != 0 && judge.contains(': File too large; free some space where it lies, or raise the limit')
}

// Copies hold what they are copies of: repaired ones all of it, features the keys that they are joined by.
def copies = [
    (~'target/assay/clean/users/files/.*'): ~'.*',
    (~'target/assay/features/.*csv'): ~'(?i)UID-.*',
]
def places = ['src/assay', 'target/assay', 'target/broken', 'target/killed', 'target/made', 'target/forgotten', 'target/full', 'target/reports', 'target/cache'] as String[]
places.each { assert new File(basedir, it).list() }
def leaks = search(secrets, places).findAll { String leak ->
    def (String place, String held) = leak.split(' holds ', 2)
    !copies.any { file, text -> file.matcher(place).matches() && text.matcher(held).matches() }
}
assert leaks.empty
assert search(rare, 'src/assay', 'target/made/baseline', 'target/made/history').empty
def console = new File(basedir, 'console')
console.mkdirs()
new File(console, 'build.log').bytes = log.bytes
assert search(secrets, 'console').empty

// Each goal did its work, or ended as it should.
['inventory.html', 'mutation.html', 'anonymized/users/users.csv', 'clean.html', 'features/users.users.csv'].each {
    assert new File(basedir, "target/assay/$it").exists()
}
assert new File(basedir, 'src/assay/published/users.json').exists()
assert log.text.contains('Measuring failed (out of memory)')
assert new File(basedir, 'target/broken/assay.html').text.contains('deliveries/unquoted/day.csv')
assert new File(basedir, 'target/made/assay/synthetic').list()
assert log.text.contains('Nothing was forgotten, because the data still has the user, in 1 file such as target/data/day-00.csv')
assert new File(basedir, 'src/assay/sealed/users/profile.bin.sealed').exists()
