<#ftl output_format="LaTeX">
\documentclass[11pt]{article}
\usepackage[T1]{fontenc}
\usepackage[utf8]{inputenc}
\usepackage{textcomp}
\usepackage[margin=2cm]{geometry}
\usepackage{booktabs}
\begin{document}
\noindent ${about.title}, release ${about.release}.
\input{verdicts}
\input{coefficients}
\end{document}
