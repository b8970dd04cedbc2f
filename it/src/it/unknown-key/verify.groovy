def log = new File(basedir, 'build.log').text
assert log.contains("src/assay/assay.yaml:5:5: unknown key 'sensitiv'")
assert log.contains("did you mean 'sensitive'?")
assert log.contains('[ERROR]')
assert !(log =~ /\n\s+at /)
assert !new File(basedir, 'target/assay').exists()
