import groovy.json.JsonSlurper

// Long sentences go on in the next line.
def log = new File(basedir, 'build.log').text.replaceAll(/\R\[\w+\] {2,}/, ' ')
assert log =~ /packed +1,600 +8 /
assert log =~ /target\/data\/day-110\.csv\.gz: the file is cut off: it ends within its gzip data, behind \d+ unpacked bytes \(line \d+\); wait until it is written, or copy it again/
assert log.contains('target/data/events.csv:1: the file is JSON Lines, an object in each line, expected CSV; export the data as CSV')
assert log.contains('target/data/returns.csv:1: the file is a pointer of Git LFS and not the data (oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393, size 12345 bytes); fetch the data with git lfs pull')

def audit = new JsonSlurper().parse(new File(basedir, 'target/assay/audit.json'))
/** What was found and in which rows, without the name of the dataset and the ending of files. */
def found = { String dataset ->
    audit.findings.findAll { it.dataset == dataset && it.outcome == 'FAIL' }.collect {
        [it.check, it.column, it.observed, it.batch?.replace('.gz', ''), it.samples.collect { place ->
            [place.file.replace('.gz', ''), place.line]
        }]
    }
}
assert found('packed') == found('plain')
def drift = audit.findings.find { it.dataset == 'packed' && it.check == 'numeric-drift' && it.outcome == 'FAIL' }
assert drift.column == 'price'
assert drift.samples.size() >= 3
assert drift.samples.every { it.file == 'target/data/day-110.csv.gz' && it.line > 1 }
assert audit.findings.every { it.dataset in ['packed', 'plain'] || it.outcome != 'FAIL' }
