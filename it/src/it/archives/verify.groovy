import groovy.json.JsonSlurper

// Long sentences go on in the next line.
def log = new File(basedir, 'build.log').text.replaceAll(/\R\[\w+\] {2,}/, ' ')
assert log =~ /zipped +1,600 +8 /
assert log =~ /tarred +1,600 +8 /
assert log.contains("target/data/locked.zip!/a.csv: the member is locked with a password; unlock the archive, or unpack it and give the file in it as path")
assert log.contains("target/data/leading-out.zip: the member '../x' has a name that leads out of the archive; an archive with such a name is not read")
assert !new File(basedir, 'target/x').exists()

/** What is accepted of a dataset, with the names that its files have where they lie plain. */
def accepted = { String dataset ->
    new File(basedir, "src/assay/baseline/$dataset/profile.json").text
        .replace("export.zip!/", '').replace('export.tar.gz!/days/', '')
}
assert accepted('zipped') == accepted('plain')
assert accepted('tarred') == accepted('plain')

def audit = new JsonSlurper().parse(new File(basedir, 'target/assay/audit.json'))
/** What was found and in which rows. */
def found = { String dataset, String archive ->
    audit.findings.findAll { it.dataset == dataset && it.outcome == 'FAIL' }.collect {
        [it.check, it.column, it.observed, it.batch?.replace(archive, ''), it.samples.collect { place ->
            [place.file.replace(archive, ''), place.line]
        }]
    }
}
assert found('zipped', 'export2.zip!/') == found('plain', '!')
assert found('tarred', 'export2.tar.gz!/days/') == found('plain', '!')
def drift = audit.findings.find { it.dataset == 'zipped' && it.check == 'numeric-drift' && it.outcome == 'FAIL' }
assert drift.column == 'price'
assert drift.samples.size() >= 3
assert drift.samples.every { it.file == 'target/data/export2.zip!/day-110.csv' && it.line > 1 }
assert audit.findings.every { it.dataset in ['plain', 'zipped', 'tarred'] || it.outcome != 'FAIL' }
