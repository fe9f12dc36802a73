# Times R's step() (AIC with the penalty of a 5 % chi-squared test) on the same task. stdin: CSV; stdout: ms.
data <- read.csv(file("stdin"))
start <- proc.time()
null <- lm(y ~ 1, data = data)
upper <- as.formula(paste("y ~ (", paste(setdiff(names(data), "y"), collapse = " + "), ")^2"))
model <- step(null, scope = list(lower = ~1, upper = upper), direction = "both",
              k = qchisq(0.05, 1, lower.tail = FALSE), trace = 0)
spent <- proc.time() - start
cat((spent[["user.self"]] + spent[["sys.self"]]) * 1000, "\n")
