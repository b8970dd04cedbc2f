import groovy.json.JsonSlurper

def file = { String path -> new File(basedir, "target/$path") }
def log = new File(basedir, 'build.log').text

// The data is as it was.
assert new File(basedir, 'before.txt').text ==
    new File(basedir, 'data/first.csv').text + new File(basedir, 'data/more/=<b>second.csv').text

// What is certain is put right, what is not is put aside, and each change is told.
def copy = file('first/clean/orders/files/data/first.csv').readLines()
assert copy.size() == 300
assert copy[8].startsWith('7,Huntsville,') && copy[9].startsWith('8,Tuscaloosa,')
assert copy[10].startsWith('9,Dothan,12.50,') && copy[11] =~ /^10,Birmingham,,/
def changes = file('first/clean/orders/changes.csv').text
assert changes.contains('data/first.csv,10,city," Tuscaloosa ",Tuscaloosa,blanks,')
assert changes.contains('data/first.csv,11,amount,"12,50",12.50,decimal-comma,')
assert changes.contains('data/first.csv,12,amount,N/A,,stand-in,')
def aside = file('first/clean/orders/quarantine.csv').text
assert aside.contains('data/first.csv,13,misfit,amount,,11,') && aside.contains(',duplicate,data/first.csv:4,')
assert aside.contains('data/first.csv,303,malformed,"2 cells, the header has 4","300,Dothan",')

// What the copy's input failed the copy passes.
def weighed = new JsonSlurper().parse(file('first/clean.json'))[0]
assert weighed.before.outcome == 'FAIL' && weighed.before.failed.size() == 5
assert weighed.after.outcome != 'FAIL' && weighed.after.failed == []
assert weighed.copied.rows.read == 602 && weighed.copied.rows.aside == 3

// The same list makes the same copy; and so does the goal where its own copy lies.
assert file('again/clean/orders/files/data/first.csv').text == file('first/clean/orders/files/data/first.csv').text
assert log.contains('stale.csv:2: ')
assert !file('stale/clean').exists()
assert log.contains("it holds files that are not Assay's (notes.txt)")
assert file('taken/clean/orders/notes.txt').text == 'of somebody'

// Nobody's number is told, no name is markup, and nothing is left half-written.
['first/clean.html', 'first/clean.json', 'first/clean/orders/changes.csv', 'first/clean/orders/manifest.json'].each {
    assert !file(it).text.contains('planted-phone'): it
}
assert !log.contains('planted-phone')
assert !file('first/clean.html').text.contains('<b>second')
assert !file('first/cleaning').exists() && !file('first/cleaning-judged').exists()
return true
