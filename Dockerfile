# The registry in a container: docker run -p 8000:8000 -e DEMO=yes -v entente:/data entente
FROM python:3.13-slim

RUN useradd --system --uid 10001 entente && install -d -o entente -m 0700 /data
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir --require-hashes -r requirements.txt
COPY manage.py .
COPY agreements agreements
COPY templates templates
COPY static static

USER entente
ENV DATA_DIR=/data HOST=0.0.0.0 PYTHONDONTWRITEBYTECODE=1
VOLUME /data
EXPOSE 8000
CMD ["python", "manage.py", "serve"]
