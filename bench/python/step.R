# Times R's step() (AIC with the penalty of a 5 % chi-squared test) on the same task. stdin: CSV; stdout: ms.
data <- read.csv(file("stdin"))
start <- Sys.time()
null <- lm(y ~ 1, data = data)
upper <- as.formula(paste("y ~ (", paste(setdiff(names(data), "y"), collapse = " + "), ")^2"))
model <- step(null, scope = list(lower = ~1, upper = upper), direction = "both",
              k = qchisq(0.05, 1, lower.tail = FALSE), trace = 0)
cat(as.numeric(difftime(Sys.time(), start, units = "secs")) * 1000, "\n")
