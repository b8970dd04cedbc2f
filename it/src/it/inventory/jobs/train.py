import pandas
log = pandas.concat(pandas.read_csv(day) for day in sorted(glob("data/days/" + "*.csv")))
