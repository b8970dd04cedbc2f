def log = new File(basedir, 'build.log').text
assert log.contains('manifest.json: the format is assay-evidence/99, this version of Assay reads assay-evidence/7')
assert log.contains('bins.json: the file was cut or changed since it was written')
assert log.contains('manifest.json: expected a checksum of each of profile.bin')
assert log.contains('the accepted baseline is not whole (its manifest is missing)')
assert log.count('mvn assay:baseline') >= 3
assert !log.contains('orders: scan')
assert !(log =~ /\n\s+at /)
